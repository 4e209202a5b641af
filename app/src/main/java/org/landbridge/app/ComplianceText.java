package org.landbridge.app;

import java.util.ArrayList;
import java.util.List;
import org.landbridge.routing.Spread;
import org.landbridge.study.Compliance;
import org.landbridge.study.Exposure;
import org.landbridge.study.Route;

/** What it costs to meet no regime of some authorities, in words. */
final class ComplianceText {
    private ComplianceText() {}

    static List<String> lines(Compliance compliance, Names names) {
        List<String> lines = new ArrayList<>();
        String who = String.join(", ", compliance.authorities());
        Route best = compliance.best();
        Route compliant = compliance.compliant();
        Spread later = compliance.daysLater();
        if (best == null) {
            lines.add("there is no way at all, with or without regimes of " + who);
        } else if (compliant == null || later == null) {
            lines.add("nothing remains: every way meets a regime of " + who);
            for (Exposure e : compliance.unavoidable()) {
                lines.add("origin or destination: " + e.authority() + " on " + names.where(e.where())
                        + (e.since().isEmpty() ? "" : " since " + e.since()) + ": " + e.name());
            }
            lines.add("the best way of all is " + figures(best) + " and meets " + ExposureText.brief(best.exposure()));
        } else if (compliant.itinerary().links().equals(best.itinerary().links())) {
            lines.add("the best way of all meets no regime of " + who + ": compliance costs nothing here");
        } else {
            lines.add("meeting no regime of " + who + " costs " + Figures.signed(later.mean(), 1) + " days (P10–P90 "
                    + Figures.signed(later.p10(), 1) + " to " + Figures.signed(later.p90(), 1) + ") and "
                    + Figures.signed(compliant.usd().mean() - best.usd().mean(), 0) + " USD: "
                    + figures(compliant) + " instead of " + figures(best) + ", which meets "
                    + ExposureText.brief(best.exposure()));
        }
        lines.add("regimes of the table only: goods, parties and licences are not looked at; this is no legal advice");
        return lines;
    }

    private static String figures(Route route) {
        return route.corridor() + " (" + Figures.grouped(route.days().mean(), 1) + " days, "
                + Figures.money(route.usd().mean()) + " USD)";
    }
}
