package zhengnuo.app.web;

import java.nio.file.Path;

/**
 * What kind of installation this is.
 *
 * @param data the data folder
 * @param demonstration whether it is a demonstration with a clock of its own
 * @param address where it can be opened
 * @param reach who can open it, in Chinese
 * @param behindProxy whether requests come from a proxy, so that this machine's own cannot be told
 */
public record Installation(
    Path data, boolean demonstration, String address, String reach, boolean behindProxy) {}
