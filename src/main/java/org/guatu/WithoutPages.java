package org.guatu;

import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** Leaves out every {@code web} package: a command serves no pages. */
final class WithoutPages extends TypeExcludeFilter {
  @Override
  public boolean match(MetadataReader type, MetadataReaderFactory readers) {
    return type.getClassMetadata().getClassName().contains(".web.");
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WithoutPages;
  }

  @Override
  public int hashCode() {
    return WithoutPages.class.hashCode();
  }
}
