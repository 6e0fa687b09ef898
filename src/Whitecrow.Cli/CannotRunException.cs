namespace Whitecrow.Cli;

/// <summary>The program was called wrongly, or the machine does not let it do what was asked.</summary>
/// <remarks>Never thrown for what stands in a site's files: that is a diagnostic.</remarks>
internal sealed class CannotRunException : Exception
{
    public CannotRunException(string message, string hint, Exception? cause = null)
        : base(message, cause) => Hint = hint;

    /// <summary>What to do instead; one line.</summary>
    public string Hint { get; }
}
