package org.tallystick.loader.cleanup;

/** One action: how it is planned, and how it is done. Neither keeps anything between two calls. */
interface Step {

    /** Says what would happen, or why it cannot. */
    void plan(PlanDraft draft);

    /** Does it, touching every row before it is written; answers one sentence for the journal. */
    String execute(Work work);
}
