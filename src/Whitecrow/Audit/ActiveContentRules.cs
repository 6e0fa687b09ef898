using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Whitecrow.Diagnostics;

namespace Whitecrow.Audit;

/// <summary>Nothing runs in a reader's browser but the site's own scripts, and those ask for nothing.</summary>
internal static partial class ActiveContentRules
{
    private static readonly FrozenSet<string> Refused = new[]
    {
        "base",
        "object",
        "embed",
        "applet",
        "frame",
        "frameset",
    }.ToFrozenSet();

    // A template has no reason to put a script into running text; a text that was not escaped has.
    private static readonly FrozenSet<string> RunningText = new[]
    {
        "p",
        "li",
        "td",
        "th",
        "dd",
        "dt",
        "a",
        "span",
        "em",
        "strong",
        "cite",
        "blockquote",
        "q",
        "figcaption",
        "caption",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "button",
        "label",
        "summary",
        "pre",
        "code",
    }.ToFrozenSet();

    private static readonly ImmutableArray<string> AnimatedValues = ["to", "from", "by", "values"];

    public static IEnumerable<Diagnostic> Check(FinishedPage page)
    {
        foreach (var element in page.Elements)
        {
            foreach (var name in element.Attributes.Select(a => a.Name).Where(IsHandler))
            {
                yield return new(
                    DiagnosticCode.ActiveContent,
                    page.At(element, name),
                    $"the attribute {name} runs a script; listen in a script file instead"
                );
            }

            if (Refused.Contains(element.LocalName))
            {
                yield return new(
                    DiagnosticCode.ActiveContent,
                    page.At(element),
                    element.LocalName == "base"
                        ? "a base element turns every link of the page elsewhere"
                        : $"an element '{element.LocalName}' runs what it loads"
                );
            }

            if (element.HasAttribute("srcdoc"))
            {
                yield return new(
                    DiagnosticCode.ActiveContent,
                    page.At(element, "srcdoc"),
                    "srcdoc is a document of its own, with scripts of its own"
                );
            }

            if (
                element.LocalName is "script" or "style"
                && element.ParentElement is { } around
                && RunningText.Contains(around.LocalName)
            )
            {
                yield return new(
                    DiagnosticCode.ActiveContent,
                    page.At(element),
                    $"a {element.LocalName} in running text; was a text not escaped?"
                );
            }

            foreach (var name in AnimatedValues.Where(n => IsAnimatedScript(element, n)))
            {
                yield return new(
                    DiagnosticCode.ActiveContent,
                    page.At(element, name),
                    "the animation turns a link into a script"
                );
            }

            if (element.LocalName == "script")
            {
                foreach (var found in CheckScript(page, element))
                {
                    yield return found;
                }
            }
        }
    }

    /// <summary>Where a script asks for something: that fails on a page opened as a file, and no page may need it.</summary>
    public static IEnumerable<(int Offset, string Message)> Requests(string script) =>
        Request()
            .Matches(script)
            .Select(m => (m.Index, $"'{m.Value}': a script may not load anything; a page opened as a file cannot"));

    private static IEnumerable<Diagnostic> CheckScript(FinishedPage page, IElement script)
    {
        var type = script.GetAttribute("type")?.Trim().ToLowerInvariant() ?? "";
        if (type == "module")
        {
            yield return new(
                DiagnosticCode.ForeignRequest,
                page.At(script, "type"),
                "browsers load no modules for a page opened as a file; write a plain script"
            );
        }

        if (type is "" or "module" or "text/javascript" or "application/javascript")
        {
            foreach (var (offset, message) in Requests(script.TextContent))
            {
                yield return new(DiagnosticCode.ForeignRequest, page.AtText(script, offset), message);
            }
        }
    }

    private static bool IsHandler(string attribute) =>
        attribute.Length > 2
        && attribute.StartsWith("on", StringComparison.OrdinalIgnoreCase)
        && char.IsAsciiLetter(attribute[2]);

    private static bool IsAnimatedScript(IElement element, string attribute) =>
        element.LocalName is "animate" or "set"
        && (element.GetAttribute(attribute) ?? "")
            .Split(';')
            .Any(v =>
                WebAddress.Parse(v) is { Form: AddressForm.Complete, Scheme: "javascript" or "vbscript" or "data" }
            );

    [GeneratedRegex(
        @"(?<![\w$.])(?:(?:window\.)?fetch|import|importScripts)\s*\(|\bXMLHttpRequest\b|\bnew\s+(?:Shared)?Worker\b|\bnew\s+(?:WebSocket|EventSource)\b|\bsendBeacon\s*\(|\bserviceWorker\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Request();
}
