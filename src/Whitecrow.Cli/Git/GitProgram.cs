using System.ComponentModel;
using System.Diagnostics;

namespace Whitecrow.Cli.Git;

/// <summary>The program <c>git</c>.</summary>
/// <remarks>
/// The program, not a library: a build asks it one question while it reads the content, and loading a native library for
/// that takes longer than git takes to answer. Where there is no git there is usually no repository either.
/// </remarks>
internal sealed class GitProgram
{
    private readonly string path;

    private GitProgram(string path) => this.path = path;

    /// <summary>The one that a shell would start; null where there is none.</summary>
    /// <remarks>
    /// Looked for by hand: Windows also looks in the working folder, and a site from a stranger may hold a git.exe.
    /// </remarks>
    public static GitProgram? Find(Surroundings surroundings)
    {
        var name = OperatingSystem.IsWindows() ? "git.exe" : "git";
        var found = (surroundings.Variable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Where(Path.IsPathFullyQualified)
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(File.Exists);
        return found is null ? null : new(found);
    }

    /// <summary>Starts it.</summary>
    /// <param name="folder">Where; absolute. Relative paths among the arguments start there.</param>
    /// <param name="arguments">As typed after <c>git</c>; no shell reads them.</param>
    /// <returns>Null where the machine refuses to start it.</returns>
    public GitProcess? Start(string folder, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(path, ["--no-pager", "-c", "core.quotePath=false", .. arguments])
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // English messages, no questions, no index refreshed behind the back of another git.
        start.Environment["LC_ALL"] = "C";
        start.Environment["LANGUAGE"] = "C";
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        start.Environment["GIT_NO_LAZY_FETCH"] = "1";

        // A file may be called ":(top)*".
        start.Environment["GIT_LITERAL_PATHSPECS"] = "1";

        // Git sets these for its hooks, some of them relative to a folder that is not ours.
        start.Environment.Remove("GIT_DIR");
        start.Environment.Remove("GIT_WORK_TREE");
        start.Environment.Remove("GIT_INDEX_FILE");
        start.Environment.Remove("GIT_PREFIX");
        try
        {
            return Process.Start(start) is { } process ? new(process) : null;
        }
        catch (Exception e) when (e is Win32Exception or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Asks a question and waits for the whole answer.</summary>
    public GitAnswer Ask(string folder, params IEnumerable<string> arguments)
    {
        using var process = Start(folder, arguments);
        if (process is null)
        {
            return new(false, [], $"{path} cannot be started");
        }

        using var output = new MemoryStream();
        process.Output.CopyTo(output);
        var failure = process.Failure();
        return new(failure is null, output.ToArray(), failure ?? "");
    }
}

/// <summary>What git said.</summary>
/// <param name="IsGood">False where it could not do what was asked.</param>
/// <param name="Output">What it printed.</param>
/// <param name="Failure">Why it could not, in its own words, one line; empty where it could.</param>
internal sealed record GitAnswer(bool IsGood, byte[] Output, string Failure)
{
    /// <summary>The output as text, without the line end at its end.</summary>
    public string Text => System.Text.Encoding.UTF8.GetString(Output).TrimEnd('\n');

    /// <summary>The parts of an output that NUL ends (<c>-z</c>), so that a name may hold anything.</summary>
    public string[] Parts =>
        System.Text.Encoding.UTF8.GetString(Output).Split('\0', StringSplitOptions.RemoveEmptyEntries);
}
