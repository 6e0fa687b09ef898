using Scriban.Parsing;
using Scriban.Syntax;

namespace Scriban.Runtime;

/// <summary>A value that can be called; without <c>@</c> before it, it is called wherever it is read.</summary>
internal abstract class Callable
{
    public abstract object? Invoke(TemplateContext context, in CallArguments arguments);

    /// <summary>Prints what it returns.</summary>
    /// <param name="at">The statement that prints it.</param>
    public virtual void Print(TemplateContext context, in CallArguments arguments, SourceSpan at) =>
        context.Write(at, Invoke(context, arguments));
}

/// <summary>An argument with a name.</summary>
internal sealed record NamedArgument(string Name, object? Value, SourceSpan Span);

/// <summary>What a call hands over.</summary>
/// <param name="caller">The call in the template; its place is where errors are reported.</param>
/// <param name="values">The arguments without a name.</param>
/// <param name="places">Where they stand; empty when there are none but the call's.</param>
/// <param name="named">The arguments with a name.</param>
internal readonly struct CallArguments(Expression caller, object?[] values, Node[] places, NamedArgument[] named)
{
    public CallArguments(Expression caller, params object?[] values)
        : this(caller, values, [], []) { }

    public Expression Caller { get; } = caller;
    public SourceSpan Span => Caller.Span;
    public object?[] Values { get; } = values;
    public NamedArgument[] Named { get; } = named;

    public SourceSpan SpanOf(int index) => index < places.Length ? places[index].Span : Span;

    /// <summary>Where a missing argument would stand: behind the name of the function.</summary>
    public SourceSpan SpanBehindTarget
    {
        get
        {
            var target = ((Caller as Call)?.Target ?? Caller).Span;
            return target with { Start = target.End };
        }
    }

    /// <summary>Where there is an argument too many: the last one, or behind the name of the function if a pipe brings the first one.</summary>
    public SourceSpan SpanOfTooMany =>
        Caller is Call { Piped: null, Arguments: [.., var last] } ? last.Span : SpanBehindTarget;
}
