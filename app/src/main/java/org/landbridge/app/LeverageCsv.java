package org.landbridge.app;

import org.landbridge.study.simulate.Interval;
import org.landbridge.study.transit.Leverage;
import org.landbridge.study.transit.PlayerLeverage;
import org.landbridge.study.transit.WorldLeverage;

/** Leverage as CSV: a row for each world and player, USD a year. */
final class LeverageCsv {
    private static final int SHARE_DECIMALS = 6;

    private LeverageCsv() {}

    static String text(Leverage leverage) {
        StringBuilder text = new StringBuilder();
        CsvLine.append(
                text,
                ("world,state,role,value_usd,value_p5,value_p95,share,share_p5,share_p95,others_usd,others_p5,others_p95,"
                                + "banzhaf_usd,nucleolus_usd,refusal_usd,refusal_p5,refusal_p95,refusal_others_usd,"
                                + "refusal_others_p5,refusal_others_p95,change_usd,change_p5,change_p95,"
                                + "change_others_usd,change_others_p5,change_others_p95")
                        .split(",", -1));
        boolean drawn = leverage.options().draws() > 0;
        for (WorldLeverage world : leverage.worlds()) {
            for (PlayerLeverage p : world.players()) {
                StringBuilder cells = new StringBuilder();
                add(cells, p.value(), 0, drawn);
                add(cells, p.share(), SHARE_DECIMALS, drawn);
                add(cells, p.others(), 0, drawn);
                cells.append(',').append(Figures.fixed(p.banzhaf(), 0));
                cells.append(',').append(Figures.fixed(p.nucleolus(), 0));
                add(cells, p.loss(), 0, drawn);
                add(cells, p.lossOthers(), 0, drawn);
                add(cells, p.change(), 0, drawn);
                add(cells, p.changeOthers(), 0, drawn);
                CsvLine.append(text, row(world.name(), p, cells.substring(1).split(",", -1)));
            }
        }
        return text.toString();
    }

    private static String[] row(String world, PlayerLeverage p, String[] figures) {
        String[] row = new String[figures.length + 3];
        row[0] = world;
        row[1] = p.player().state();
        row[2] = p.player().role().word();
        System.arraycopy(figures, 0, row, 3, figures.length);
        return row;
    }

    /** Bounds are blank without draws. */
    private static void add(StringBuilder cells, Interval i, int decimals, boolean drawn) {
        cells.append(',').append(Figures.fixed(i.central(), decimals));
        cells.append(',').append(drawn ? Figures.fixed(i.low(), decimals) : "");
        cells.append(',').append(drawn ? Figures.fixed(i.high(), decimals) : "");
    }
}
