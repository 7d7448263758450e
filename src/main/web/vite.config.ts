import { defineConfig } from "vite";

// One script and one style sheet for every page; islands that are heavy are split off and loaded on demand.
export default defineConfig({
  base: "/static/",
  build: {
    outDir: process.env.OUT ?? "dist",
    emptyOutDir: true,
    target: "chrome100",
    assetsInlineLimit: 0,
    modulePreload: false,
    rolldownOptions: {
      // The worker keeps one name, by which browsers ask whether it has changed; it imports nothing.
      input: { guatu: "main.ts", "page-worker": "page-worker.ts" },
      // htmx keeps a path to eval that allowEval=false and the Content-Security-Policy both close.
      checks: { eval: false },
      output: {
        entryFileNames: "[name].js",
        chunkFileNames: "[name]-[hash].js",
        assetFileNames: (asset) => (asset.names?.[0]?.endsWith(".css") ? "guatu.css" : "[name]-[hash][extname]"),
      },
    },
  },
});
