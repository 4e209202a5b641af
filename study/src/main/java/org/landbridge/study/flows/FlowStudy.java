package org.landbridge.study.flows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.landbridge.flow.freight.ChoiceParameters;
import org.landbridge.flow.freight.Element;
import org.landbridge.flow.freight.ElementFlow;
import org.landbridge.flow.freight.FreightAssignment;
import org.landbridge.flow.freight.FreightDemand;
import org.landbridge.flow.freight.FreightEquilibrium;
import org.landbridge.flow.freight.FreightOptions;
import org.landbridge.flow.freight.FreightStep;
import org.landbridge.network.Network;
import org.landbridge.network.scenario.Scenario;

/** Puts the same demand on the network of today and on those of scenarios. */
public final class FlowStudy {
    private static final double MORE = 1.1;

    private FlowStudy() {}

    /**
     * @param scenarios each on its own
     * @param top bottlenecks of each scenario
     * @param progress told of every iteration, with the scenario's name
     * @throws org.landbridge.network.BadScenarioException if a scenario does not fit the network
     */
    public static FlowReport run(
            Network base,
            List<Scenario> scenarios,
            LocalDate date,
            FreightDemand demand,
            ChoiceParameters parameters,
            FreightOptions options,
            int top,
            BiConsumer<String, FreightStep> progress) {
        Run run = new Run(date, demand, parameters, options, top, progress);
        FreightEquilibrium today = run.assign("base", base, null);
        List<ScenarioFlows> flows = new ArrayList<>();
        flows.add(run.flows("base", base, today));
        for (Scenario scenario : scenarios) {
            Network changed = scenario.applyTo(base);
            flows.add(run.flows(scenario.name(), changed, run.assign(scenario.name(), changed, today)));
        }
        return new FlowReport(
                base.name(), base.version(), date, demand.sources(), parameters, options.gap(), List.copyOf(flows));
    }

    /** What all scenarios share. */
    private record Run(
            LocalDate date,
            FreightDemand demand,
            ChoiceParameters parameters,
            FreightOptions options,
            int top,
            BiConsumer<String, FreightStep> progress) {

        FreightEquilibrium assign(String name, Network network, @Nullable FreightEquilibrium before) {
            return FreightAssignment.assign(
                    network,
                    date,
                    demand,
                    parameters,
                    options,
                    itinerary -> FlowTotals.authorities(network, date, itinerary),
                    before,
                    step -> progress.accept(name, step));
        }

        ScenarioFlows flows(String name, Network network, FreightEquilibrium result) {
            FlowTotals totals = new FlowTotals(network);
            result.cells().forEach(totals::add);
            List<ElementFlow> elements = result.elements().stream()
                    .sorted(Comparator.comparingDouble((ElementFlow e) -> -e.tonnes())
                            .thenComparing(e -> key(e.element())))
                    .toList();
            return new ScenarioFlows(
                    name,
                    network,
                    totals.tonnes(),
                    totals.teu(),
                    result.gap(),
                    result.converged(),
                    result.rounds(),
                    result.routes(),
                    result.expectedUsd(),
                    elements.stream().mapToDouble(ElementFlow::delayUsd).sum(),
                    totals.corridors(),
                    totals.modes(),
                    totals.authorities(),
                    elements,
                    bottlenecks(result, elements, top),
                    result.unreachable());
        }
    }

    private static List<Bottleneck> bottlenecks(FreightEquilibrium result, List<ElementFlow> elements, int top) {
        return elements.stream()
                .filter(e -> e.delayUsd() > 0)
                .sorted(Comparator.comparingDouble((ElementFlow e) -> -e.delayUsd())
                        .thenComparing(e -> key(e.element())))
                .limit(top)
                .map(e -> new Bottleneck(
                        e, result.savedUsd(e.element(), MORE), result.savedUsd(e.element(), Double.POSITIVE_INFINITY)))
                .toList();
    }

    private static String key(Element element) {
        return element.kind() + " " + element.subject() + " " + element.mode();
    }
}
