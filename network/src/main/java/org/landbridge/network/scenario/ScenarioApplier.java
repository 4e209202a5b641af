package org.landbridge.network.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.landbridge.network.Fault;
import org.landbridge.network.Network;
import org.landbridge.network.Source;

/** Makes the changes of a scenario one after the other; a change that does not fit is a fault and is left out. */
final class ScenarioApplier {
    private final Scenario scenario;
    private final Draft draft;

    ScenarioApplier(Network base, Scenario scenario, List<Fault> faults, Set<String> spoiled) {
        this.scenario = scenario;
        this.draft = new Draft(base, faults, spoiled);
    }

    Network apply() {
        addSources();
        StatusChanges status = new StatusChanges(draft);
        Additions additions = new Additions(draft);
        FigureChanges figures = new FigureChanges(draft);
        for (Change change : scenario.changes()) {
            switch (change) {
                case Change.Open c -> status.open(c);
                case Change.Close c -> status.close(c);
                case Change.Build c -> status.build(c);
                case Change.Remove c -> status.remove(c);
                case Change.AddPlace c -> draft.adding(c.place().id(), () -> additions.addPlace(c));
                case Change.AddLink c -> draft.adding(c.link().id(), () -> additions.addLink(c));
                case Change.AddService c -> draft.adding(c.service().id(), () -> additions.addService(c));
                case Change.Scale c -> figures.scale(c);
                case Change.Price c -> figures.price(c);
                case Change.BeginRegime c -> draft.adding(c.regime().id(), () -> additions.beginRegime(c));
                case Change.EndRegime c -> status.endRegime(c);
                case Change.SetSeason c -> status.season(c);
            }
        }
        return draft.network;
    }

    /** Every figure that the scenario supposes names the scenario as its source. */
    private void addSources() {
        Map<String, Source> sources = new LinkedHashMap<>(draft.network.sources());
        for (Change change : scenario.changes()) {
            String id = change.origin().sourceId();
            sources.put(
                    id,
                    new Source(id, "supposed by the scenario", change.origin().scenario(), "", ""));
        }
        draft.network = draft.network.change().sources(sources).build();
    }
}
