namespace Scriban.Parsing;

/// <summary>A piece of a template: from its first character to the one behind its last.</summary>
public readonly record struct SourceSpan(string FileName, TextPosition Start, TextPosition End)
{
    /// <summary>File and start, as in every message: <c>page.html(3,14)</c>.</summary>
    public override string ToString() => $"{FileName}({Start})";
}
