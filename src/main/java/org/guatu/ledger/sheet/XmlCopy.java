package org.guatu.ledger.sheet;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Copies an XML document as a stream, element by element, and lets a subclass leave elements out or write more in. */
class XmlCopy {
  private static final XMLInputFactory READERS = readers();

  private final Writer out;
  private final XMLStreamReader in;
  private int leftOut;

  XmlCopy(InputStream in, OutputStream out) throws XMLStreamException {
    this.in = READERS.createXMLStreamReader(in, "UTF-8");
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 15);
  }

  private static XMLInputFactory readers() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  /** Before an element is copied. @return false to leave it and all in it out */
  boolean start(XMLStreamReader element) {
    return true;
  }

  /** Whether an attribute is copied. */
  boolean attribute(XMLStreamReader element, String name) {
    return true;
  }

  /** More content for an element, at its end. */
  @Nullable String beforeEnd(String name) {
    return null;
  }

  void copy() throws XMLStreamException, IOException {
    out.write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
    while (in.hasNext()) {
      switch (in.next()) {
        case XMLStreamConstants.START_ELEMENT -> startElement();
        case XMLStreamConstants.END_ELEMENT -> endElement();
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          if (leftOut == 0) {
            out.write(escape(in.getText()));
          }
        }
        default -> {}
      }
    }
    out.flush();
  }

  private void startElement() throws IOException {
    if (leftOut > 0 || !start(in)) {
      leftOut++;
      return;
    }
    out.write('<');
    out.write(qualified(in.getPrefix(), in.getLocalName()));
    for (int i = 0; i < in.getNamespaceCount(); i++) {
      String prefix = in.getNamespacePrefix(i);
      out.write(prefix == null || prefix.isEmpty() ? " xmlns=\"" : " xmlns:" + prefix + "=\"");
      String uri = in.getNamespaceURI(i);
      out.write(escape(uri == null ? "" : uri));
      out.write('"');
    }
    for (int i = 0; i < in.getAttributeCount(); i++) {
      if (attribute(in, in.getAttributeLocalName(i))) {
        out.write(' ');
        out.write(qualified(in.getAttributePrefix(i), in.getAttributeLocalName(i)));
        out.write("=\"");
        out.write(escape(in.getAttributeValue(i)).replace("\n", "&#10;").replace("\t", "&#9;"));
        out.write('"');
      }
    }
    out.write('>');
  }

  private void endElement() throws IOException {
    if (leftOut > 0) {
      leftOut--;
      return;
    }
    String more = beforeEnd(in.getLocalName());
    if (more != null) {
      out.write(more);
    }
    out.write("</" + qualified(in.getPrefix(), in.getLocalName()) + ">");
  }

  private static String qualified(@Nullable String prefix, String name) {
    return prefix == null || prefix.isEmpty() ? name : prefix + ":" + name;
  }

  private static String escape(String text) {
    return RowsXml.escape(text).replace("\r", "&#13;");
  }
}
