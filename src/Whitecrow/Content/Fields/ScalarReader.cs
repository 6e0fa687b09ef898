using System.Collections.Immutable;
using System.Globalization;
using Whitecrow.Content.Markdown;
using Whitecrow.Content.Yaml;
using Whitecrow.Diagnostics;

namespace Whitecrow.Content.Fields;

/// <summary>Makes a typed value of one piece of YAML that has no parts: words, a number, a date, a reference.</summary>
/// <param name="diagnostics">Where mistakes are noted.</param>
internal sealed class ScalarReader(ImmutableArray<Diagnostic>.Builder diagnostics)
{
    /// <summary>The value; null where it is wrong, which is reported.</summary>
    public Value? Read(Field field, Shape shape, ScalarNode node)
    {
        var text = node.Text.Trim();
        switch (shape)
        {
            case TextShape:
                Marks(node);
                return new TextValue(text, node.At);
            case NumberShape number:
                return Number(field, number, text, node);
            case YesNoShape:
                return YesNo(node, field.Key);
            case DateShape:
                return EdtfDate.Parse(text) is { } date ? new DateValue(date, node.At) : BadDate(field, node);
            case ChoiceShape choice:
                if (choice.Choices.Contains(text))
                {
                    return new TextValue(text, node.At);
                }

                var meant = Suggestion.DidYouMean(text, choice.Choices);
                Report(
                    DiagnosticCode.UnknownChoice,
                    node.At,
                    $"'{field.Key}' cannot be {node.Describe()}"
                        + (meant.Length > 0 ? meant : $"; write {choice.Describe()}")
                );
                return null;
            case PatternShape pattern:
                if (pattern.Matches(text))
                {
                    return new TextValue(text, node.At);
                }

                if (pattern.Meant(text) is not { } guess)
                {
                    return Wrong(field, shape, node, DiagnosticCode.BadValue);
                }

                Report(
                    DiagnosticCode.BadValue,
                    node.At,
                    $"'{field.Key}' cannot be {node.Describe()}; did you mean '{guess}'?"
                );
                return null;
            case CiteShape:
                return CiteOf(node);
            case ReferenceShape reference:
                return Reference(field, reference, text, node);
            default:
                return Wrong(field, shape, node);
        }
    }

    /// <summary>Words that are printed as they are.</summary>
    public string Shown(ScalarNode node)
    {
        Marks(node);
        return node.Text;
    }

    // Values are printed as they are: Markdown and HTML belong below the front matter.
    private void Marks(ScalarNode node)
    {
        foreach (var mark in LeftoverMark.In(node.Text))
        {
            // Where signs are escaped or lines are joined, only the value's own place is known.
            var quotes = node.IsQuoted ? 1 : 0;
            var isOneToOne = node.Range.End - node.Range.Start == node.Text.Length + (2 * quotes);
            Report(
                DiagnosticCode.VisibleMark,
                isOneToOne ? node.At with { Column = node.At.Column + quotes + mark.Offset } : node.At,
                $"a reader would see '{mark.Text}': a value is plain text; "
                    + (mark.Kind == LeftoverKind.Entity ? "write the sign itself" : "write the words alone")
            );
        }
    }

    private NumberValue? Number(Field field, NumberShape shape, string text, ScalarNode node)
    {
        const NumberStyles Styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (!decimal.TryParse(text, Styles, CultureInfo.InvariantCulture, out var number))
        {
            Wrong(field, shape, node);
            return null;
        }

        if (number < shape.Min || number > shape.Max || (shape.IsWhole && decimal.Truncate(number) != number))
        {
            Wrong(field, shape, node, DiagnosticCode.BadValue);
            return null;
        }

        return new(number, node.At);
    }

    /// <summary>Yes or no; null where it is neither, which is reported.</summary>
    public YesNoValue? YesNo(DataNode node, string key)
    {
        switch ((node as ScalarNode)?.Text)
        {
            case "true":
                return new(IsYes: true, node.At);
            case "false":
                return new(IsYes: false, node.At);
            default:
                Report(DiagnosticCode.WrongType, node.At, $"'{key}' cannot be {node.Describe()}; write true or false");
                return null;
        }
    }

    /// <summary>A citation; null where it is none, which is reported.</summary>
    public CiteValue? CiteOf(DataNode node)
    {
        if (node is ScalarNode scalar && Cite.Parse(scalar.Text.Trim(), node.At) is { } cite)
        {
            return new(cite, node.At);
        }

        Report(
            DiagnosticCode.BadCitation,
            node.At,
            $"cannot read the citation {node.Describe()}; {Cite.Advice((node as ScalarNode)?.Text.Trim() ?? "")}"
        );
        return null;
    }

    private ReferenceValue? Reference(Field field, ReferenceShape shape, string text, ScalarNode node)
    {
        var id = text.EndsWith(".md", StringComparison.Ordinal) ? text[..^3] : text;
        if (id.Split('/') is { Length: > 1 } parts && parts.All(p => Slug.IsSlug(p)))
        {
            return new(text, new(id), shape, node.At);
        }

        if (shape.Folders.Length == 1 && Slug.IsSlug(id))
        {
            return new(text, new($"{shape.Folders[0]}/{id}"), shape, node.At);
        }

        if (shape.AllowsName)
        {
            return new(text, null, shape, node.At);
        }

        // A page directly in content/, as the first page is; of any other, its id is told where it is looked for.
        if (shape.Folders.Length == 0 && Slug.IsSlug(id))
        {
            return new(text, new(id), shape, node.At);
        }

        Wrong(field, shape, node, DiagnosticCode.BadValue);
        return null;
    }

    private Value? BadDate(Field field, ScalarNode node)
    {
        if (node.Text.Split('/') is [var from, var to] && EdtfDate.Parse($"{to}/{from}") is { } forwards)
        {
            Report(
                DiagnosticCode.BadDate,
                node.At,
                $"'{field.Key}' cannot be {node.Describe()}: the span ends before it begins; write {forwards}"
            );
            return null;
        }

        if (HasYearOutOfRange(node.Text.Trim()))
        {
            Report(
                DiagnosticCode.BadDate,
                node.At,
                $"'{field.Key}' cannot be {node.Describe()}: years are from 0001 to 9999, with four digits; leave the date out, and say it in the text"
            );
            return null;
        }

        Report(
            DiagnosticCode.BadDate,
            node.At,
            $"'{field.Key}' cannot be {node.Describe()}: there is no such date; write year-month-day as in 1961-06-16, "
                + "or 1961, 1961-06, 1938~ for about, 1961? for perhaps, 196X for the decade, 1961/1962 for a span"
        );
        return null;
    }

    // Before the common era, of five digits and more, and the year that there was not.
    private static bool HasYearOutOfRange(string date)
    {
        const int DigitsOfDay = 8;
        var year = date.TrimStart('Y');
        var digits = year.TrimStart('-').TakeWhile(char.IsAsciiDigit).Count();
        return year.StartsWith("0000", StringComparison.Ordinal)
            || (year.StartsWith('-') ? digits > 0 : digits is > 4 and < DigitsOfDay);
    }

    /// <summary>Reports a value that is not what the field takes.</summary>
    /// <returns>Null.</returns>
    public Value? Wrong(Field field, Shape shape, DataNode node, DiagnosticCode? code = null)
    {
        Report(
            code ?? DiagnosticCode.WrongType,
            node.At,
            $"'{field.Key}' cannot be {node.Describe()}; write {shape.Describe()}"
        );
        return null;
    }

    private void Report(DiagnosticCode code, SourceLocation at, string message) =>
        diagnostics.Add(new(code, at, message));
}
