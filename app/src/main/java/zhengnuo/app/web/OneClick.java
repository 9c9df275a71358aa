package zhengnuo.app.web;

/**
 * A person of a demonstration whom the sign-in page lets one be with one click; contributed as a
 * list by the demonstration, so that a real folder has none.
 *
 * @param role 督查员
 * @param sees what one finds there: 填9月进展，改退回的1件
 */
public record OneClick(String signInName, String name, String post, String role, String sees) {}
