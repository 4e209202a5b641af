package org.landbridge.app.chart;

import org.landbridge.app.chart.Svg.Lettering;

/** Something that can be drawn. */
interface Picture {
    /** The picture as an SVG document. */
    String svg(Lettering lettering);
}
