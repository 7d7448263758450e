package org.guatu.ledger.batch;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.guatu.kernel.Actor;
import org.guatu.kernel.ZoneId;
import org.guatu.ledger.Column;
import org.guatu.ledger.Ledger;
import org.guatu.ledger.reading.HeaderBlock;
import org.guatu.ledger.reading.HeaderMatch;
import org.guatu.ledger.reading.HeaderSearch;
import org.guatu.ledger.sheet.SheetFile;
import org.guatu.ledger.sheet.UnreadableFile;
import org.springframework.stereotype.Component;

/** Tells which column is which: by what the importer says, else by what was said of the same headers before, else by their names. */
@Component
public class Recognition {
  private final MappingStore mappings;
  private final Clock clock;

  Recognition(MappingStore mappings, Clock clock) {
    this.mappings = mappings;
    this.clock = clock;
  }

  /** The best match, which may lack columns; where nothing matches, the likeliest header without any. */
  public HeaderMatch match(ZoneId zone, Ledger ledger, SheetFile file, Map<String, String> mapping) {
    HeaderSearch search = new HeaderSearch(ledger.code(), ledger.columns());
    List<HeaderBlock> blocks = search.blocks(file);
    if (blocks.isEmpty()) {
      throw new UnreadableFile("文件里没有内容");
    }
    Map<String, String> pairs = mapping.isEmpty() ? remembered(zone, ledger, blocks) : mapping;
    HeaderMatch best = search.match(blocks, pairs);
    return best == null ? search.match(HeaderSearch.guess(blocks), pairs) : best;
  }

  /** A match that rows can be read by. @throws UnreadableFile if it lacks a column or has one twice */
  public HeaderMatch complete(ZoneId zone, Ledger ledger, SheetFile file, Map<String, String> mapping) {
    HeaderSearch search = new HeaderSearch(ledger.code(), ledger.columns());
    List<String> strange = mapping.entrySet().stream()
        .filter(pair -> !pair.getValue().isEmpty() && search.named(pair.getValue()) == null && search.named(pair.getKey()) == null).map(Map.Entry::getValue).toList();
    if (!strange.isEmpty()) {
      throw new UnreadableFile("“" + ledger.title() + "”没有这样的列：" + String.join("、", strange) + "。它的列有：" + ledger.columns().stream().map(Column::header).collect(Collectors.joining("、")));
    }
    HeaderMatch match = match(zone, ledger, file, mapping);
    if (match.columns().isEmpty()) {
      throw new UnreadableFile("没有认出表头。请下载“" + ledger.title() + "”模板对照，或指定表头对应");
    }
    List<String> twice = match.claimedTwice();
    if (!twice.isEmpty()) {
      throw new UnreadableFile(match.claimedByMerging() ? "表头的合并单元格使几列都叫“" + String.join("、", twice) + "”，请取消合并后再导入"
          : "文件里有两列都对应：" + String.join("、", twice));
    }
    List<String> missing = match.missing(ledger.columns());
    if (!missing.isEmpty()) {
      throw new UnreadableFile("缺少必填的列：" + String.join("、", missing));
    }
    return match;
  }

  /** The next workbook with the same headers needs no mapping. */
  public void remember(ZoneId zone, Ledger ledger, HeaderMatch match) {
    Map<String, String> pairs = new HashMap<>();
    match.unknown().forEach(header -> pairs.put(header.replace(" ", ""), ""));
    match.columns().forEach((place, column) -> pairs.put(match.block().label(place).replace(" ", ""), column.key()));
    mappings.save(zone, ledger.code(), match.block().fingerprint(), pairs, Actor.current().name(), clock.instant());
  }

  private Map<String, String> remembered(ZoneId zone, Ledger ledger, List<HeaderBlock> blocks) {
    var found = mappings.find(zone, ledger.code(), blocks.stream().map(HeaderBlock::fingerprint).distinct().toList());
    for (HeaderBlock block : blocks) {
      if (found.containsKey(block.fingerprint())) {
        return found.get(block.fingerprint());
      }
    }
    return Map.of();
  }
}
