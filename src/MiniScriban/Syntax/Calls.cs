using System.Collections;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Scriban.Syntax;

/// <summary>One argument of a call.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Name">Of <c>name: value</c> the name.</param>
/// <param name="Value">The value; a name alone says true.</param>
/// <param name="Expands">Whether it stands for all items of a list: <c>^list</c>.</param>
internal sealed record Argument(SourceSpan Span, string? Name, Expression Value, bool Expands);

/// <summary><c>f a b c: d</c>, <c>f(a, b)</c>, <c>x | f a</c></summary>
internal sealed class Call(SourceSpan span, Expression target, Expression? piped, Argument[] arguments)
    : Expression(span)
{
    private static readonly NamedArgument[] NoNames = [];

    private readonly bool isPlain = arguments.All(a => a.Name is null && !a.Expands);

    private readonly SourceSpan[] spans =
    [
        .. piped is null ? [] : new[] { piped.Span },
        .. arguments.Where(a => a.Name is null).Select(a => a.Span),
    ];

    public Expression Target { get; } = target;
    public Expression? Piped { get; } = piped;
    public Argument[] Arguments { get; } = arguments;

    /// <summary>Whether the arguments stand in parentheses: <c>f(a, b)</c>.</summary>
    public bool HasParentheses { get; init; }

    public override object? Evaluate(TemplateContext context)
    {
        TemplateContext.GuardStack(Span);
        // The piped value comes first in the text and so is looked at first.
        var first = Piped?.Evaluate(context);
        var value = Target.Resolve(context);
        if (value is not Callable function)
        {
            return value is null && context.EnableRelaxedFunctionAccess ? null : throw NotAFunction(context, value);
        }
        return function.Invoke(context, isPlain ? PlainArguments(context, first) : AllArguments(context, first));
    }

    /// <summary>The same call with another first argument.</summary>
    public Call WithPiped(Expression left) => new(Span, Target, left, Arguments);

    private ScriptRuntimeException NotAFunction(TemplateContext context, object? value)
    {
        var name = (Target as PathExpression)?.Name;
        return new(
            Target.Span,
            Target is MemberExpression member && member.IsInLibrary(context)
                    ? $"MiniScriban does not know `{name}`; the Scriban package may"
                : value is null ? $"there is no function `{name}`"
                : $"`{name ?? Kinds.NameOf(value)}` is not a function"
        );
    }

    private CallArguments PlainArguments(TemplateContext context, object? first)
    {
        var offset = Piped is null ? 0 : 1;
        var values = new object?[Arguments.Length + offset];
        if (offset == 1)
        {
            values[0] = first;
        }
        for (var i = 0; i < Arguments.Length; i++)
        {
            values[i + offset] = Arguments[i].Value.Evaluate(context);
        }
        return new(this, values, spans, NoNames);
    }

    private CallArguments AllArguments(TemplateContext context, object? first)
    {
        var values = new List<object?>();
        var places = new List<SourceSpan>();
        var named = new List<NamedArgument>();
        if (Piped is not null)
        {
            values.Add(first);
            places.Add(Piped.Span);
        }
        foreach (var argument in Arguments)
        {
            var value = argument.Value.Evaluate(context);
            if (argument.Name is not null)
            {
                named.Add(new(argument.Name, value, argument.Span));
            }
            else if (argument.Expands && value is IEnumerable items and not string)
            {
                foreach (var item in items)
                {
                    context.CountStepOf(items, argument.Span);
                    values.Add(item);
                    places.Add(argument.Span);
                }
            }
            else
            {
                values.Add(value);
                places.Add(argument.Span);
            }
        }
        return new(this, [.. values], [.. places], [.. named]);
    }
}

/// <summary><c>@f</c></summary>
internal sealed class Alias(SourceSpan span, Expression inner) : Expression(span)
{
    public Expression Inner { get; } = inner;

    public override object? Evaluate(TemplateContext context) =>
        Inner is Nested { Inner: var expression } ? expression.Resolve(context) : Inner.Resolve(context);
}

/// <summary><c>do; … end</c> as a value</summary>
internal sealed class AnonymousFunction(SourceSpan span, FunctionDefinition definition) : Expression(span)
{
    public override object? Evaluate(TemplateContext context) => new TemplateFunction(definition);
}
