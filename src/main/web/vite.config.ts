import { defineConfig } from "vite";

// One script and one style sheet for every page; islands that are heavy are split off and loaded on demand.
export default defineConfig({
  build: {
    outDir: process.env.OUT ?? "dist",
    emptyOutDir: true,
    target: "chrome100",
    assetsInlineLimit: 0,
    rollupOptions: {
      input: "main.ts",
      output: {
        entryFileNames: "guatu.js",
        chunkFileNames: "[name]-[hash].js",
        assetFileNames: (asset) => (asset.names?.[0]?.endsWith(".css") ? "guatu.css" : "[name]-[hash][extname]"),
      },
    },
  },
});
