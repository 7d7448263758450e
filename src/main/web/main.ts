import "./look/tokens.css";
import "./look/look.css";
import "htmx.org";
