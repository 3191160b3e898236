package org.carejourney.placement.process;

import static org.carejourney.placement.process.PlacementVariables.caseOf;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.carejourney.engine.Palette;
import org.carejourney.engine.ProcessVariable;
import org.carejourney.panel.PanelItem;
import org.carejourney.panel.Panels;
import org.carejourney.placement.Placement;
import org.carejourney.placement.Placements;
import org.carejourney.shared.Money;

/** Reads the level and the weekly budget that hold for the case, for a process that begins beside its journey. */
@Palette(
        value = "readBudget",
        does = "Reads the level and the weekly budget that hold for the case: those of its placement, else those that"
                + " a forum decided last.",
        outputs = {
            "budgetKnown: yes or no",
            "weeklyBudgetPence: whole pence, if it is known",
            "descriptorLevel: the level, if it is known",
            "setting: RESIDENTIAL or NURSING, if a forum decided it",
            "homeReference: the home, if there is a placement",
            "weeklyContractPricePence: the home's price in whole pence, if there is a placement"
        })
class ReadBudget implements JavaDelegate {

    private static final ProcessVariable<Boolean> KNOWN = ProcessVariable.yesOrNo("budgetKnown");
    private static final ProcessVariable<String> LEVEL = ProcessVariable.text("descriptorLevel");
    private static final ProcessVariable<String> SETTING = ProcessVariable.text("setting");

    private final Placements placements;
    private final Panels panels;

    ReadBudget(Placements placements, Panels panels) {
        this.placements = placements;
        this.panels = panels;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Optional<Placement> placed = placements.open(caseOf(execution));
        Optional<PanelItem> decided = panels.latestWithLevel(caseOf(execution));
        Optional<Money> budget =
                placed.map(known -> known.current().weeklyBudget()).or(() -> decided.flatMap(PanelItem::weeklyBudget));
        KNOWN.set(execution, budget.isPresent());
        budget.ifPresent(known -> PlacementVariables.WEEKLY_BUDGET_PENCE.set(execution, known.pence()));
        placed.map(known -> known.current().descriptorLevel())
                .or(() -> decided.flatMap(PanelItem::descriptorLevel))
                .ifPresent(level -> LEVEL.set(execution, level));
        decided.flatMap(PanelItem::setting).ifPresent(setting -> SETTING.set(execution, setting));
        placed.ifPresent(known -> {
            PlacementVariables.HOME.set(execution, known.home().value());
            PlacementVariables.CONTRACT_PRICE_PENCE.set(
                    execution, known.current().contractPrice().pence());
        });
    }
}
