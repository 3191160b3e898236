package org.carejourney.procedure.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.carejourney.engine.Palette;
import org.carejourney.procedure.RateLoad;
import org.carejourney.procedure.Rates;
import org.carejourney.record.CaseRecord;
import org.carejourney.record.EntryKind;
import org.carejourney.record.RecordEntry;
import org.carejourney.shared.CaseReference;
import org.carejourney.shared.Council;

/** Loads the rates that one person entered and another confirmed (service task "Load rates"). */
@Palette(
        value = "loadRates",
        does =
                "Loads the rates of the last submission of enter-rates: each with its level, whole pence a week and first"
                        + " day. Who entered them, and who completed confirm-rates, is kept with them.")
class LoadRates implements JavaDelegate {

    private static final String ENTERED = "enter-rates";
    private static final String CONFIRMED = "confirm-rates";

    private final Rates rates;
    private final CaseRecord record;

    LoadRates(Rates rates, CaseRecord record) {
        this.rates = rates;
        this.record = record;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseReference reference = new CaseReference(execution.getProcessBusinessKey());
        RecordEntry entered =
                last(reference, ENTERED).orElseThrow(() -> new IllegalStateException("Nobody has entered rates"));
        rates.load(
                new Council(execution.getTenantId()),
                new RateLoad(
                        String.valueOf(entered.content().get("decision")),
                        ((List<?>) entered.content().get("rates"))
                                .stream()
                                        .map(Map.class::cast)
                                        .map(LoadRates::entry)
                                        .toList(),
                        entered.by(),
                        last(reference, CONFIRMED).map(RecordEntry::by),
                        Optional.of(reference)));
    }

    private static RateLoad.Entry entry(Map<?, ?> row) {
        return new RateLoad.Entry(row.get("level"), row.get("weeklyPence"), row.get("from"));
    }

    private Optional<RecordEntry> last(CaseReference reference, String form) {
        return record.of(reference).stream()
                .filter(entry -> entry.kind() == EntryKind.FORM_COMPLETED
                        && entry.subject().equals(form))
                .reduce((earlier, later) -> later);
    }
}
