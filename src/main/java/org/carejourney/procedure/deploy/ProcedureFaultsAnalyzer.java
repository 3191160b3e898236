package org.carejourney.procedure.deploy;

import java.util.stream.Collectors;
import org.carejourney.procedure.Fault;
import org.carejourney.procedure.ProcedureFaults;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells whoever started the service which faults in the procedures kept it from starting. */
class ProcedureFaultsAnalyzer extends AbstractFailureAnalyzer<ProcedureFaults> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, ProcedureFaults faults) {
        return new FailureAnalysis(
                faults.faults().size() + " faults in the procedures:\n"
                        + faults.faults().stream()
                                .map(Fault::toString)
                                .map("  "::concat)
                                .collect(Collectors.joining("\n")),
                "Mend the files named above and start again. Nothing has been deployed.",
                rootFailure);
    }
}
