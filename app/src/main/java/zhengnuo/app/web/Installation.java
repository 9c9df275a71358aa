package zhengnuo.app.web;

import java.nio.file.Path;

/**
 * What kind of installation this is.
 *
 * @param data the data folder
 * @param demonstration whether it is a demonstration with a clock of its own
 * @param address where it can be opened
 */
public record Installation(Path data, boolean demonstration, String address) {}
