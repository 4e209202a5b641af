package org.landbridge.routing;

/** What a way is judged by; all are to be made small. */
public enum Criterion {
    HOURS,
    USD,
    CO2E
}
