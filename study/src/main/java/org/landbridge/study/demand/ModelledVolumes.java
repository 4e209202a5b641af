package org.landbridge.study.demand;

import java.util.Map;

/**
 * What a model carries in a year, both ways together.
 *
 * @param linkTonnes metric tonnes by link id
 * @param linkTeu TEU by link id
 * @param corridorTonnes metric tonnes by corridor id
 * @param corridorTeu TEU by corridor id
 */
public record ModelledVolumes(
        Map<String, Double> linkTonnes,
        Map<String, Double> linkTeu,
        Map<String, Double> corridorTonnes,
        Map<String, Double> corridorTeu) {
    /** Nothing assigned yet: only trade between states can be compared. */
    public static final ModelledVolumes NONE = new ModelledVolumes(Map.of(), Map.of(), Map.of(), Map.of());

    public ModelledVolumes {
        linkTonnes = Map.copyOf(linkTonnes);
        linkTeu = Map.copyOf(linkTeu);
        corridorTonnes = Map.copyOf(corridorTonnes);
        corridorTeu = Map.copyOf(corridorTeu);
    }
}
