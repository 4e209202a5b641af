package org.landbridge.trade.estimate;

/** Fits one kind of model to a panel. */
sealed interface Fitter permits LeastSquares, CountModel {
    Fitted fit();
}
