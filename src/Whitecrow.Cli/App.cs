using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using Whitecrow.Cli.Reporting;
using Whitecrow.Diagnostics;

namespace Whitecrow.Cli;

/// <summary>The program from arguments to exit code.</summary>
internal static class App
{
    /// <summary>Runs one verb. Whatever happens, a person gets a sentence and never a stack trace.</summary>
    public static int Run(IReadOnlyList<string> args, Surroundings surroundings)
    {
        try
        {
            var exitCode = Dispatch(args, surroundings);

            // Most of what was said is still held back, and may have nowhere to go.
            surroundings.Out.Flush();
            return exitCode;
        }
        catch (CannotRunException e)
        {
            return Refuse(surroundings, e.Message, e.Hint);
        }
        catch (OperationCanceledException)
        {
            surroundings.Error.WriteLine("whitecrow: stopped; the published site is as it was");
            return ExitCode.Interrupted;
        }
#pragma warning disable CA1031 // The last handler there is: what arrives here is a bug, of any type.
        catch (Exception e)
#pragma warning restore CA1031
        {
            BugReport.Write(e, args, surroundings);
            return ExitCode.Bug;
        }
        finally
        {
            FlushRest(surroundings);
        }
    }

    private static void FlushRest(Surroundings surroundings)
    {
        try
        {
            surroundings.Out.Flush();
        }
        catch (CannotRunException)
        {
            // The run has failed already, and says why.
        }
    }

    private static int Dispatch(IReadOnlyList<string> args, Surroundings surroundings)
    {
        // No response files: a path may begin with @. No bundling: we have no one-letter switches to bundle.
        var parsed = CommandLine
            .Declare(surroundings)
            .Parse(args, new() { ResponseFileTokenReplacer = null, EnablePosixBundling = false });
        if (MistypedOption(parsed) is var (typed, option))
        {
            return Refuse(surroundings, $"there is no option '{typed}'", $"did you mean '{option}'?");
        }

        if (parsed.Action is ParseErrorAction)
        {
            var verb = parsed.CommandResult.Command is RootCommand ? "" : $" {parsed.CommandResult.Command.Name}";
            var meant =
                verb.Length == 0 && parsed.UnmatchedTokens is [var written, ..]
                    ? Suggestion.Nearest(written, parsed.CommandResult.Command.Subcommands.Select(c => c.Name))
                    : null;
            return Refuse(
                surroundings,
                parsed.Errors[0].Message,
                meant is null ? $"see 'whitecrow{verb} --help'" : $"did you mean 'whitecrow {meant}'?"
            );
        }

        return parsed.Invoke(
            new()
            {
                Output = surroundings.Out,
                Error = surroundings.Error,
                EnableDefaultExceptionHandler = false,
                // Ctrl-C ends the process at once, except while a site is being published; see OutputFolder.
                ProcessTerminationTimeout = null,
            }
        );
    }

    // Where a verb takes words, the library takes a misspelt option for one of them.
    private static (string Typed, string Option)? MistypedOption(ParseResult parsed)
    {
        var options = parsed.CommandResult.Command.Options.Select(o => o.Name).ToArray();
        foreach (
            var token in parsed
                .Tokens.TakeWhile(t => t.Type != TokenType.DoubleDash)
                .Where(t => t.Type != TokenType.Option)
        )
        {
            if (
                token.Value.StartsWith("--", StringComparison.Ordinal)
                && Suggestion.Nearest(token.Value, options) is { } option
            )
            {
                return (token.Value, option);
            }
        }

        return null;
    }

    private static int Refuse(Surroundings surroundings, string message, string hint)
    {
        surroundings.Error.WriteLine($"whitecrow: {Printable.Line(message.TrimEnd('.'))}; {Printable.Line(hint)}");
        return ExitCode.CannotRun;
    }
}
