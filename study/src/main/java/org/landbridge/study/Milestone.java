package org.landbridge.study;

import org.landbridge.routing.Spread;

/**
 * How far an itinerary has come once a movement or a process is done. The milestones before and after a process have the
 * same km.
 *
 * @param place id of the place
 * @param label its name
 * @param km distance from the origin
 * @param days days since the journey began, all processes so far included
 * @param usd USD paid so far, without the cost of the cargo's time
 */
public record Milestone(String place, String label, MilestoneKind kind, double km, Spread days, Spread usd) {}
