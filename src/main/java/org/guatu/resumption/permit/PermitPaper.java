package org.guatu.resumption.permit;

import java.util.ArrayList;
import java.util.List;
import org.guatu.document.paper.Paper;
import org.guatu.kernel.Moments;
import org.guatu.kernel.QrCode;
import org.guatu.kernel.RuleViolation;
import org.guatu.kernel.Words;
import org.guatu.resumption.application.ApplicationKind;
import org.guatu.resumption.token.PermitTokens;

/** A permit as an official paper (准予复工通知): a letter to the project's owner, its token as a QR code under the text. */
public final class PermitPaper {
  /** Of a millimetre for each module of the code, which a phone reads at arm's length. */
  private static final double MODULE = 0.5;
  private static final int PIXELS = 8;

  private PermitPaper() {}

  /** What it says, the addressee first. */
  public static List<Paper.Paragraph> text(Permit permit, PermitBasis basis) {
    List<Paper.Paragraph> text = new ArrayList<>();
    text.add(new Paper.Paragraph(Paper.Kind.ADDRESSEE, (basis.owner() == null ? permit.projectName() : basis.owner()) + "："));
    text.add(body(opening(permit, basis)));
    text.add(body("一、准予范围：" + ended(permit.scope())));
    text.add(body("二、在场人数不得超过" + permit.headcountCap() + "人，增加的另行申请。"));
    text.add(body("三、有效期自" + Paper.written(permit.validFrom()) + "起至" + Paper.written(permit.validUntil()) + "止。"));
    if (!permit.conditions().isEmpty()) {
      text.add(body("四、" + ended(permit.conditions())));
    }
    return text;
  }

  /** Whose application it answers, by which procedure, and what it replaces. */
  private static String opening(Permit permit, PermitBasis basis) {
    boolean more = basis.kind() == ApplicationKind.SUPPLEMENT;
    return (basis.owner() == null ? "你项目提出的" : "你单位申报的" + permit.projectName()) + (more ? "复工追加" : "复工") + "申请收悉。"
        + (basis.procedure() == null ? "" : "依据《" + basis.procedure() + "》（" + basis.documentNumber() + "），")
        + (more ? "经核查准予追加" : "经核查准予复工") + (basis.replaced() == null ? "。" : "，" + basis.replaced() + "由本通知替代。");
  }

  /**
   * The paper to be printed.
   *
   * @param zone the zone's name, which signs where the permit names no authority of its own
   * @param token the permit's, signed
   * @param verify the address of the page that checks it
   * @throws RuleViolation unless the permit holds or will: what is suspended, revoked, over or superseded is not printed as if it held
   */
  public static Paper of(Permit permit, PermitBasis basis, String zone, String token, String verify) {
    if (!permit.status().isPrinted()) {
      throw new RuleViolation("resumption.not-printed", permit.numberText(), Words.of(permit.status()));
    }
    List<Paper.Block> blocks = new ArrayList<>(text(permit, basis));
    QrCode code = PermitTokens.qrCode(verify, token);
    blocks.add(new Paper.Picture(code.png(PIXELS), (int) Math.ceil(code.size() * MODULE), "扫码打开核验页，核验真伪和是否有效；打开过一次的手机断网也能核验。网址：" + verify, token));
    String issuer = issuer(permit, zone);
    return new Paper(Paper.Form.LETTER, issuer, permit.numberText(), "准予复工通知", blocks, issuer, Moments.day(permit.issuedAt()), List.of(), "");
  }

  /** Who signs it: the authority in whose name it was issued, else the zone. */
  public static String issuer(Permit permit, String zone) {
    return permit.authority().isEmpty() ? zone : permit.authority();
  }

  /** A sentence, whether or not its writer closed it. */
  private static String ended(String text) {
    return "。！？；".indexOf(text.charAt(text.length() - 1)) >= 0 ? text : text + "。";
  }

  private static Paper.Paragraph body(String text) {
    return new Paper.Paragraph(Paper.Kind.BODY, text);
  }
}
