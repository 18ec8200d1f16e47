package org.tallystick.ui.site;

/** Hears of the open site. Called on any thread, several times a second while a load runs: throttle before painting. */
public interface SiteAccessListener {

    /** A site was opened or closed, or that failed. */
    default void siteStateChanged() {
    }

    /** Committed data of the open site changed. */
    default void siteDataChanged() {
    }

    /** A run of the loader began, went on or ended. */
    default void loadRunsChanged() {
    }
}
