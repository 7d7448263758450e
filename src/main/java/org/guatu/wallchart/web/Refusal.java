package org.guatu.wallchart.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Why the server does not do what was asked, the same for a page and for a program.
 *
 * @param code what a program reads: a rule's code, or the kind of refusal
 * @param fields field → message, where the person can correct it
 * @param missing those of the fields in which nothing stands
 */
record Refusal(int status, String code, String title, String detail, List<String> advice, Map<String, String> fields,
    Set<String> missing, @Nullable String reference) {

  static Refusal invalid(Map<String, String> fields, Set<String> missing) {
    return new Refusal(422, "invalid-input", "填写有误", "有 " + fields.size() + " 处需要改正", List.copyOf(fields.values()), fields, missing, null);
  }

  /** @param fields what of the body cannot be read */
  static Refusal unread(Map<String, String> fields) {
    return new Refusal(400, "unreadable", "读不懂请求", String.join("；", fields.values()), List.of(), fields, Set.of(), null);
  }

  static Refusal rule(String code, String words) {
    return plain(409, code, "规则不允许", words);
  }

  static Refusal conflict() {
    return plain(412, "conflict", "别人先保存了", "您打开以后，别人已经改过这条记录；没有保存。请返回，对照最新内容再改。");
  }

  static Refusal notFound() {
    return plain(404, "not-found", "没有找到", "没有这个页面或这条记录，或者它不在您的数据范围内。");
  }

  /** @param permission as people call it */
  static Refusal forbidden(String permission) {
    return new Refusal(403, "forbidden", "没有这项权限", "您的角色不能做这件事。",
        List.of("需要的权限：“" + permission + "”。确有需要，请联系安全管理员。"), Map.of(), Set.of(), null);
  }

  /** The form's token is missing or old. */
  static Refusal stale() {
    return plain(403, "form-token", "没有提交", "这次提交没有通过校验，可能是页面停留太久或已重新登录。没有保存；请返回、刷新后重试。");
  }

  /** A change through the API that does not say which version was read. */
  static Refusal unversioned() {
    return plain(428, "version-required", "缺少版本", "请在 If-Match 中写上读取时答复的 ETag。没有保存。");
  }

  static Refusal request(int status) {
    return plain(status, "request", "请求有误", "服务器读不懂这个请求（" + status + "）。请返回后重试。");
  }

  static Refusal fault(String reference) {
    return new Refusal(500, "fault", "页面出错", "页面出错，没有保存", List.of(), Map.of(), Set.of(), reference);
  }

  ErrorPage page(List<String> typed, @Nullable String back) {
    return new ErrorPage(status, title, detail, advice, typed, reference, back);
  }

  private static Refusal plain(int status, String code, String title, String detail) {
    return new Refusal(status, code, title, detail, List.of(), Map.of(), Set.of(), null);
  }
}
