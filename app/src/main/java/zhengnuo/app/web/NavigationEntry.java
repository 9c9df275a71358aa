package zhengnuo.app.web;

import java.util.Set;
import zhengnuo.app.access.Role;

/**
 * A link of the header bar, contributed as a bean by the feature that owns the page.
 *
 * @param id compared with the page's {@code active}
 * @param order from left to right
 * @param roles who sees it; empty for every signed-in person
 */
public record NavigationEntry(
    String id, String label, String address, int order, Set<Role> roles) {}
