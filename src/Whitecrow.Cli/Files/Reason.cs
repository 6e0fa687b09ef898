namespace Whitecrow.Cli.Files;

/// <summary>Why the machine would not read or write, in words for a person.</summary>
internal static class Reason
{
    /// <summary>Starts with a small letter and has no full stop.</summary>
    public static string Of(Exception e) =>
        e switch
        {
            UnauthorizedAccessException => "you may not access it",
            FileNotFoundException or DirectoryNotFoundException => "it is not there",
            PathTooLongException => "its path is too long for this system",
            _ => e.Message.TrimEnd('.'),
        };
}
