package dev.keywright.benchmarks.cli;

import dev.keywright.benchmarks.report.Report;
import dev.keywright.benchmarks.results.ResultFiles;
import java.io.PrintWriter;
import picocli.CommandLine.ExitCode;

/** What each command ends with. */
final class Reports {

    private Reports() {}

    /** Writes tables and picture of all the results in the folder, and says where they are. */
    static int write(ResultFiles files, PrintWriter out) {
        Report.write(files);
        out.println("The results are in " + files.folder() + ", and report.md among them.");
        out.flush();
        return ExitCode.OK;
    }
}
