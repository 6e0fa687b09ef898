using System.Text.RegularExpressions;

namespace Whitecrow.Content.Yaml;

/// <summary>What is wrong with a YAML text that its parser gave up on, in words for people who have never heard of YAML.</summary>
/// <param name="Offset">0-based place of the slip, which is often before the place where the parser noticed it.</param>
/// <param name="Message">What is wrong and what to write.</param>
internal sealed partial record YamlFault(int Offset, string Message)
{
    /// <summary>Finds the slip.</summary>
    /// <param name="yaml">The whole YAML.</param>
    /// <param name="noticed">Offset at which the parser gave up.</param>
    /// <param name="words">What the parser says.</param>
    public static YamlFault Find(string yaml, int noticed, string words)
    {
        bool Says(string part) => words.Contains(part, StringComparison.OrdinalIgnoreCase);

        if (Says("tab character") && IndentingTab().Match(yaml, StartOfLine(yaml, noticed)) is { Success: true } tab)
        {
            return new(tab.Groups["tab"].Index, "a tab stands in the indentation; indent with spaces");
        }

        var open = OpenMarks(yaml, noticed);
        if (open.Quote is { } quote)
        {
            return new(
                quote,
                $"the quote {yaml[quote]} that opens here is not closed in its line; write it behind the value, too, or leave it out"
            );
        }

        if (Says("expected ',' or") && open.Bracket is { } bracket)
        {
            // Noticed lines later, the slip is at the bracket; in the same line it is where the comma is missing.
            var (mark, closing) = (yaml[bracket], yaml[bracket] == '[' ? ']' : '}');
            var isLater = yaml.AsSpan(bracket, Math.Max(0, noticed - bracket)).Contains('\n');
            return isLater
                ? new(bracket, $"the '{mark}' that opens here is not closed; write '{closing}' behind its last value")
                : new(
                    noticed,
                    $"a comma or the closing '{closing}' is missing before this; put a value with a comma or bracket in it in quotes"
                );
        }

        return new(
            noticed,
            Says("invalid mapping") || Says("mapping values are not allowed") || Says("simple key")
                    ? "a key or ': ' stands in the middle of a value; put the value in quotes, or begin the key on a line of its own, indented like the keys beside it"
                : Says("cannot start any token")
                    ? $"a value cannot begin with '{yaml.AsSpan(Math.Min(noticed, yaml.Length - 1), 1)}'; put it in quotes"
                : Says("unknown escape character")
                    ? "a '\\' between double quotes has a meaning of its own; write '\\\\', or single quotes around the value"
                : Says("expected key")
                    ? "something stands behind a value that has ended, or a key is indented unlike the keys beside it; check quotes, brackets and indentation here and in the next line"
                : $"cannot read this YAML: {char.ToLowerInvariant(words[0])}{words[1..]}; check the quotes, brackets and indentation on this line and the one above"
        );
    }

    // A quote that its own line does not close, though the next line begins a key; and the last bracket before a place that
    // nothing closes. A sign counts only where a value begins, since in the middle of a word it is part of the word.
    private static (int? Quote, int? Bracket) OpenMarks(string yaml, int noticed)
    {
        var brackets = new Stack<int>();
        var isValueStart = true;
        for (var at = 0; at < Math.Min(noticed + 1, yaml.Length); at++)
        {
            switch (yaml[at])
            {
                case '\'' or '"' when isValueStart:
                    var end = EndOfQuote(yaml, at);
                    var lineEnd = EndOfLine(yaml, at);
                    if (end > lineEnd && (lineEnd + 1 >= yaml.Length || KeyLine().IsMatch(yaml, lineEnd + 1)))
                    {
                        return (at, null);
                    }

                    at = end;
                    isValueStart = false;
                    break;
                case '[' or '{' when isValueStart:
                    brackets.Push(at);
                    break;
                case ']' or '}' when at < noticed:
                    _ = brackets.TryPop(out _);
                    break;
                case '#' when at == 0 || char.IsWhiteSpace(yaml[at - 1]):
                    at = EndOfLine(yaml, at);
                    isValueStart = true;
                    break;
                case '\n':
                    isValueStart = true;
                    break;
                case ',' when brackets.Count > 0:
                case ':' or '-' when at + 1 < yaml.Length && char.IsWhiteSpace(yaml[at + 1]):
                    isValueStart = true;
                    break;
                case ' ':
                    break;
                default:
                    isValueStart = false;
                    break;
            }
        }

        return (null, brackets.TryPeek(out var last) ? last : null);
    }

    private static int EndOfQuote(string yaml, int start)
    {
        for (var at = start + 1; at < yaml.Length; at++)
        {
            if (yaml[at] == '\\' && yaml[start] == '"')
            {
                at++;
            }
            else if (yaml[at] == yaml[start])
            {
                if (yaml[start] == '"' || at + 1 >= yaml.Length || yaml[at + 1] != '\'')
                {
                    return at;
                }

                at++;
            }
        }

        return yaml.Length;
    }

    private static int StartOfLine(string yaml, int at) => at == 0 ? 0 : yaml.LastIndexOf('\n', at - 1) + 1;

    private static int EndOfLine(string yaml, int at) => yaml.IndexOf('\n', at) is var end and >= 0 ? end : yaml.Length;

    [GeneratedRegex(@"^ *(?<tab>\t)", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex IndentingTab();

    [GeneratedRegex(@"\G *(?:- +)?(?:\{ *)?[\w-]+:(?:\s|$)", RegexOptions.CultureInvariant)]
    private static partial Regex KeyLine();
}
