package org.seraicrm.platform.kernel;

/**
 * Carries a {@link Problem} out of code that can't go on; the transaction around it is rolled back. Caught at the doors,
 * which translate the problem. Its message is for the log and holds no personal data.
 */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public Refusal(Problem problem) {
        super(problem.code());
        this.problem = problem;
    }

    /** What is to be told. */
    public Problem problem() {
        return problem;
    }
}
