using System.Globalization;
using System.Runtime.InteropServices;

namespace Whitecrow.Cli.Reporting;

/// <summary>What a person gets when the program itself fails: one line, and a file to attach to an issue.</summary>
internal static class BugReport
{
    /// <summary>Set to anything, it brings the details to the terminal.</summary>
    public const string DetailsVariable = "WHITECROW_DETAILS";

    public static void Write(Exception exception, IReadOnlyList<string> args, Surroundings surroundings)
    {
        var cause = exception is AggregateException { InnerExceptions: [var only] } ? only : exception;
        var what = $"whitecrow: this is a bug in whitecrow ({cause.GetType().Name}: {Printable.Line(cause.Message)})";
        var details = string.Create(
            CultureInfo.InvariantCulture,
            $"""
            whitecrow {typeof(BugReport).Assembly.GetName().Version}
            {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription}
            arguments: {string.Join(' ', args)}

            {exception}

            """
        );
        if (surroundings.IsSet(DetailsVariable))
        {
            surroundings.Error.WriteLine(what);
            surroundings.Error.WriteLine(details);
            return;
        }

        surroundings.Error.WriteLine($"{what}; please report it with {Save(details, surroundings)}");
    }

    private static string Save(string details, Surroundings surroundings)
    {
        try
        {
            var file = Path.Combine(surroundings.TemporaryFolder, $"whitecrow-bug-{Guid.NewGuid():N}.txt");
            File.WriteAllText(file, details);
            return file;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return $"what it says when {DetailsVariable}=1 is set";
        }
    }
}
