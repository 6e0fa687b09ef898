using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary>An error of a template while it renders.</summary>
public class ScriptRuntimeException : Exception
{
    public ScriptRuntimeException(SourceSpan span, string message)
        : this(span, message, null) { }

    public ScriptRuntimeException(SourceSpan span, string message, Exception? innerException)
        : base(message, innerException) => Span = span;

    /// <summary>The place in the template.</summary>
    public SourceSpan Span { get; }

    /// <summary>The message without file, line and column.</summary>
    public string OriginalMessage => base.Message;

    public override string Message => $"{Span} : error : {OriginalMessage}";

    public override string ToString() => Message;
}
