package org.landbridge.app.chart;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.DocumentLimits;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.FloatSize;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** Renders SVG without text to PNG, on any machine with a JDK: no display and no font is asked for. */
final class Png {
    /** Pixels for one of the document, sharp on screens of high resolution. */
    static final int SCALE = 2;

    /** Paths of the largest picture and then some: a map draws every link and, outlined, every name. */
    private static final int MOST_PATHS = 100_000;

    private static final int NESTING = 30;

    private Png() {}

    static byte[] render(String svg) {
        System.setProperty("java.awt.headless", "true");
        LoaderContext context = LoaderContext.builder()
                .documentLimits(new DocumentLimits(NESTING, NESTING, MOST_PATHS))
                .build();
        SVGDocument document =
                new SVGLoader().load(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)), null, context);
        if (document == null) {
            throw new IllegalStateException("the drawn SVG cannot be read");
        }
        FloatSize size = document.size();
        int width = Math.round(size.width * SCALE);
        int height = Math.round(size.height * SCALE);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        document.render((java.awt.Component) null, graphics, new ViewBox(0, 0, width, height));
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            // No cache on disk: the temporary folder may not be writable.
            ImageIO.setUseCache(false);
            if (!ImageIO.write(image, "png", bytes)) {
                throw new IllegalStateException("this JDK cannot write PNG");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
