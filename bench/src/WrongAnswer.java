package bench;

/** What was timed is not what should have happened: no figure of such a run is worth anything. */
final class WrongAnswer extends RuntimeException {
  private static final long serialVersionUID = 1;

  WrongAnswer(String message) {
    super(message);
  }
}
