using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary>Rendering was cancelled from outside.</summary>
public class ScriptAbortException(SourceSpan span, string message, CancellationToken cancellationToken)
    : ScriptRuntimeException(span, message)
{
    public ScriptAbortException(SourceSpan span, CancellationToken cancellationToken)
        : this(span, "the rendering was cancelled", cancellationToken) { }

    public CancellationToken CancellationToken { get; } = cancellationToken;
}
