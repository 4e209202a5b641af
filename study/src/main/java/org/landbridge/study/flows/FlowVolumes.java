package org.landbridge.study.flows;

import java.util.HashMap;
import java.util.Map;
import org.landbridge.flow.freight.ElementFlow;
import org.landbridge.network.CapacityKind;
import org.landbridge.study.demand.ModelledVolumes;

/** What an assignment put on links and corridors, in the form that reports are held against. */
public final class FlowVolumes {
    private FlowVolumes() {}

    public static ModelledVolumes of(ScenarioFlows flows) {
        Map<String, Double> linkTonnes = new HashMap<>();
        Map<String, Double> linkTeu = new HashMap<>();
        for (ElementFlow element : flows.elements()) {
            if (element.element().kind() == CapacityKind.LINK) {
                linkTonnes.merge(element.element().subject(), element.tonnes(), Double::sum);
                linkTeu.merge(element.element().subject(), element.teu(), Double::sum);
            }
        }
        Map<String, Double> corridorTonnes = new HashMap<>();
        Map<String, Double> corridorTeu = new HashMap<>();
        for (FlowTotal total : flows.corridors()) {
            corridorTonnes.put(total.id(), total.tonnes());
            corridorTeu.put(total.id(), total.teu());
        }
        return new ModelledVolumes(linkTonnes, linkTeu, corridorTonnes, corridorTeu);
    }
}
