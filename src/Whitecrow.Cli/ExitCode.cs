namespace Whitecrow.Cli;

/// <summary>What the program says to the shell.</summary>
internal static class ExitCode
{
    /// <summary>Done; warnings at most.</summary>
    public const int Done = 0;

    /// <summary>The content has errors.</summary>
    public const int ContentHasErrors = 1;

    /// <summary>The program was called wrongly, or the machine does not let it do what was asked.</summary>
    public const int CannotRun = 2;

    /// <summary>The program itself failed.</summary>
    public const int Bug = 3;

    /// <summary>Stopped by Ctrl-C: 128 and the number of the signal, as shells have it.</summary>
    public const int Interrupted = 130;
}
