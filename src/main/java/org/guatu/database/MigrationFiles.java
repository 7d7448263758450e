package org.guatu.database;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The migrations that this release carries.
 *
 * @param modules in the order of modules.txt
 * @param appendOnly "schema.table" of every table that nobody may change or delete from
 * @param versions the newest version of every module that has a migration
 * @param fingerprint SHA-256 over all of it: two releases with the same one have the same schema and rights
 */
record MigrationFiles(List<String> modules, List<String> appendOnly, Map<String, String> versions, String fingerprint) {
  private static final String FOLDER = "db/migration/";
  private static final MigrationFiles CARRIED = read();

  static MigrationFiles carried() {
    return CARRIED;
  }

  private static MigrationFiles read() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
      List<String> modules = lines(resolver.getResource("classpath:" + FOLDER + "modules.txt"), digest);
      List<String> appendOnly = lines(resolver.getResource("classpath:" + FOLDER + "append-only.txt"), digest);
      Map<String, String> versions = new LinkedHashMap<>();
      for (String module : modules) {
        List<Resource> files = new ArrayList<>(Arrays.asList(scripts(resolver, module)));
        files.sort(Comparator.comparing(MigrationFiles::version));
        for (Resource file : files) {
          digest.update((module + "/" + file.getFilename()).getBytes(StandardCharsets.UTF_8));
          digest.update(file.getContentAsByteArray());
        }
        if (!files.isEmpty()) {
          versions.put(module, version(files.getLast()).getVersion());
        }
      }
      return new MigrationFiles(modules, appendOnly, versions, HexFormat.of().formatHex(digest.digest()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Resource[] scripts(PathMatchingResourcePatternResolver resolver, String module) throws IOException {
    try {
      return resolver.getResources("classpath:" + FOLDER + module + "/V*.sql");
    } catch (java.io.FileNotFoundException noFolderYet) {
      return new Resource[0];
    }
  }

  private static MigrationVersion version(Resource file) {
    String name = requireNonNull(file.getFilename());
    return MigrationVersion.fromVersion(name.substring(1, name.indexOf("__")));
  }

  private static List<String> lines(Resource file, MessageDigest digest) throws IOException {
    byte[] content = file.getContentAsByteArray();
    digest.update(content);
    return new String(content, StandardCharsets.UTF_8).lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
  }
}
