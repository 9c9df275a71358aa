/**
 * What was read in a report and what people confirmed or corrected, side by side. In the server
 * this package alone calls the reader.
 *
 * <p>Order of reading: {@link zhengnuo.app.ledger.report.ReportReader}, {@link
 * zhengnuo.app.ledger.report.ReportIntake}, ReadRow with its three kinds, ReadRows, {@link
 * zhengnuo.app.ledger.report.Confirmations}, SourceRuns, ReaderView, then the pages.
 */
@NullMarked
package zhengnuo.app.ledger.report;

import org.jspecify.annotations.NullMarked;
