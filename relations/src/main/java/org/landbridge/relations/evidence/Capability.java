package org.landbridge.relations.evidence;

/**
 * National capabilities of a state in a year, in the units of the Correlates of War; NaN where not known.
 *
 * @param militarySpending thousand USD of the year
 * @param militaryPersonnel thousands
 * @param ironSteel thousand tonnes
 * @param energy thousand tonnes of coal equivalent
 * @param population thousands
 * @param urbanPopulation thousands
 * @param share of all states' capabilities (CINC), 0 to 1
 */
public record Capability(
        String state,
        int year,
        double militarySpending,
        double militaryPersonnel,
        double ironSteel,
        double energy,
        double population,
        double urbanPopulation,
        double share) {}
