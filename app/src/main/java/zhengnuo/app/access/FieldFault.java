package zhengnuo.app.access;

/**
 * One thing that has to be changed in what was sent.
 *
 * @param field name of the form's field, empty where it is the whole
 * @param message in Chinese, what to fill in or change; without a full stop, since it is a link too
 */
public record FieldFault(String field, String message) {}
