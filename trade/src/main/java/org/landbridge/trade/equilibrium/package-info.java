/**
 * General equilibrium of trade by exact hat algebra: what a change of trade costs does to trade, prices and welfare of
 * every state, with the changes of all states and the feedback of incomes. One sector, also with elastic supply
 * ({@link org.landbridge.trade.equilibrium.OneSectorEquilibrium}); many sectors with inputs, outputs and tariffs
 * ({@link org.landbridge.trade.equilibrium.SectorEquilibrium}); draws of parameters carried to intervals
 * ({@link org.landbridge.trade.equilibrium.EquilibriumDraws}).
 *
 * <p>A hat is a ratio, after over before. Matrices of pairs are flat, exporter first: {@code [exporter * n + importer]}.
 * Methods: Dekle, Eaton and Kortum 2008 (IMF Staff Papers 55:511); Costinot and Rodriguez-Clare 2014 (Handbook of
 * International Economics 4); Allen, Arkolakis and Takahashi 2020 (Journal of Political Economy 128:393); Caliendo and
 * Parro 2015 (Review of Economic Studies 82:1).
 */
@NullMarked
package org.landbridge.trade.equilibrium;

import org.jspecify.annotations.NullMarked;
