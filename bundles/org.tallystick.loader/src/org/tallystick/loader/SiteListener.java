package org.tallystick.loader;

/** Hears that committed data changed; called at most every 200 ms while a load runs, and once after it, on any thread. */
public interface SiteListener {

    /** Views that show computers, events, files or requests should read again. */
    void siteChanged();
}
