using Scriban.Runtime;
using Whitecrow.Diagnostics;

namespace Whitecrow.Pages;

/// <summary>The first part of a path such as <c>page.titel</c> that is not there, when a template has failed on it.</summary>
/// <param name="Path">The path up to and with that part.</param>
/// <param name="Hint">What may have been meant, in a form that ends a message; empty where nothing is near.</param>
internal sealed record MissingMember(string Path, string Hint)
{
    /// <summary>Looks at what stands in the template.</summary>
    /// <param name="template">The template's text.</param>
    /// <param name="at">Where it failed.</param>
    /// <param name="global">What the template sees; its own variables are not among it.</param>
    /// <returns>Null where no path stands there, where all of it exists, or where it begins with a variable of the template.</returns>
    public static MissingMember? At(SourceText template, SourceLocation at, ScriptObject global)
    {
        var parts = PathAround(template.Line(at.Line), at.Column - 1).Split('.');
        var known = (IDictionary<string, object?>?)global;
        for (var i = 0; i < parts.Length && parts[0].Length > 0 && known is not null; i++)
        {
            if (!known.TryGetValue(parts[i], out var value))
            {
                var hint = Suggestion.DidYouMean(parts[i], known.Keys);
                return i == 0 && hint.Length == 0 ? null : new(string.Join('.', parts[..(i + 1)]), hint);
            }

            known = value as ScriptObject;
        }

        return null;
    }

    // The engine points to the part of the path that it could not find.
    private static string PathAround(string line, int column)
    {
        var (start, end) = (Math.Clamp(column, 0, line.Length), Math.Clamp(column, 0, line.Length));
        while (start > 0 && IsOfPath(line[start - 1]))
        {
            start--;
        }

        while (end < line.Length && IsOfPath(line[end]))
        {
            end++;
        }

        return line[start..end].Trim('.');
    }

    private static bool IsOfPath(char c) => char.IsLetterOrDigit(c) || c is '_' or '.';
}
