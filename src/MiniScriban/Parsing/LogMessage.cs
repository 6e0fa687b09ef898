namespace Scriban.Parsing;

/// <summary>One thing the parser has to say about a template.</summary>
public sealed class LogMessage(ParserMessageType type, SourceSpan span, string message)
{
    public ParserMessageType Type { get; } = type;
    public SourceSpan Span { get; } = span;
    public string Message { get; } = message;

    /// <summary><c>file(line,column) : error : message</c>, line and column from 1.</summary>
    public override string ToString() =>
        $"{Span} : {(Type == ParserMessageType.Error ? "error" : "warning")} : {Message}";
}
